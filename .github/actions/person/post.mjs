import { rmSync } from 'node:fs';
import { saved } from '../commands.mjs';

const path = saved('path');
if (path !== '') rmSync(path, { force: true });
