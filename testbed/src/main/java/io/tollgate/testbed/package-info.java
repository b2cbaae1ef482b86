/** An embedded broker and schema registry, as child processes, for a run, a demo or a test. */
package io.tollgate.testbed;
