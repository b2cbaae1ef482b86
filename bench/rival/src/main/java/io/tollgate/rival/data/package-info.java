/** What flows through the rival's job, and how it is written between two tasks. */
package io.tollgate.rival.data;
