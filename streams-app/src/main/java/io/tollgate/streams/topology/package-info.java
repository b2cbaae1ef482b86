/** The topology. Read {@link io.tollgate.streams.topology.LevyTopology} first. */
package io.tollgate.streams.topology;
