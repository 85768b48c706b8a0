import { post } from './main/post.ts';

process.exitCode = await post(process.env);
