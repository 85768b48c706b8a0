#!/usr/bin/env node
// Plain old JavaScript on purpose: it has to run where the bundle cannot, to say why.
'use strict';
var major = Number(process.versions.node.split('.')[0]);
if (major < 22) {
  process.stderr.write(
    'CXone Roster needs Node 22 or newer on the command line; this is ' +
      process.versions.node +
      '.\nInstall a newer one, or let npx bring it: npx --yes --package node@24 --package <this repository> cxone-roster …\n',
  );
  process.exit(2);
}
import('../dist/cli/index.js').catch(function (error) {
  process.stderr.write(String((error && error.stack) || error) + '\n');
  process.exitCode = 70;
});
