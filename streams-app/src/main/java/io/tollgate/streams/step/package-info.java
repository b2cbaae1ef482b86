/** The stateful steps of the topology: thin processors around the rules of the domain. */
package io.tollgate.streams.step;
