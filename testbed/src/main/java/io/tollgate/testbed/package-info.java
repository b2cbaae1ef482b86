/** A broker and a schema registry of one's own, as child processes, for a run, a demo or a test. */
package io.tollgate.testbed;
