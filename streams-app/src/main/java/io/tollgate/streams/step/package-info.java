/** The steps of the topology that keep state: thin processors around the rules of the domain. */
package io.tollgate.streams.step;
