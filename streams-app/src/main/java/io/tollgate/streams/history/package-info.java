/** What was decided before, read again from its topic. */
package io.tollgate.streams.history;
