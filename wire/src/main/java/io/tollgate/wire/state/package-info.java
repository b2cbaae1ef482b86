/** The binary form of what Tollgate keeps in its state stores and internal topics. */
package io.tollgate.wire.state;
