/** Users of the console, the record of their actions, and the delay after a wrong password. */
package io.tollgate.ops.access;
