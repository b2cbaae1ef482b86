/**
 * State stores that write their changes at each commit, in bundles, instead of one by one: a record
 * of a changelog costs as much as an event that is read.
 */
package io.tollgate.streams.state;
