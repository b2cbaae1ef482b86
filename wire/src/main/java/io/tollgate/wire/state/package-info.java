/** The binary forms of the values in Tollgate's state stores and internal topics. */
package io.tollgate.wire.state;
