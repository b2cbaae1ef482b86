/** The rival's job: its page, its steps, and how the engine is set. */
package io.tollgate.rival.job;
