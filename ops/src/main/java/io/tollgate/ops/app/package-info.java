/** The life of the ops process: it samples, follows the topics, and serves both. */
package io.tollgate.ops.app;
