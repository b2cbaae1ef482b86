/** Follows the reference topics and holds the version in force. */
package io.tollgate.streams.reference;
