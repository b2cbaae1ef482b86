/** The life of the ops process: samples, follows the topics, and serves what it knows. */
package io.tollgate.ops.app;
