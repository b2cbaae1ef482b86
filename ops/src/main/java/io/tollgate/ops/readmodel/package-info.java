/** What the topics say so far, kept in memory for the console: bounded, and free of Kafka. */
package io.tollgate.ops.readmodel;
