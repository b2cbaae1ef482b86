/** The schemas of all topics in the registry. */
package io.tollgate.wire.schemas;
