/** The rival's job: its topology, steps and engine settings. */
package io.tollgate.rival.job;
