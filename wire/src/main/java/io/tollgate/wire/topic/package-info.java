/** Creates the catalogue's topics, and reads topics from their beginning. */
package io.tollgate.wire.topic;
