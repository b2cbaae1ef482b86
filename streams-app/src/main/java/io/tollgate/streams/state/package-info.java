/**
 * State stores that write their changes in bundles at each commit, because writing a changelog
 * record costs as much as reading an event.
 */
package io.tollgate.streams.state;
