/** How far consumer groups are behind, in offsets and in time: pure functions without Kafka. */
package io.tollgate.ops.lag;
