/** Who may change something in the console, what they did, and how a wrong password is slowed. */
package io.tollgate.ops.access;
