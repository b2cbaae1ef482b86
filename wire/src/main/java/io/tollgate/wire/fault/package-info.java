/** What fixes a fault; commands and services turn it into advice of their own. */
package io.tollgate.wire.fault;
