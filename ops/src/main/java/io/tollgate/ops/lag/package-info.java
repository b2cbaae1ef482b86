/** How far consumer groups are behind, in offsets and in time: pure, and free of Kafka. */
package io.tollgate.ops.lag;
