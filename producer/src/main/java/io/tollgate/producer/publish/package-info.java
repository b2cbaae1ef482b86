/** Events and reference data onto their topics. */
package io.tollgate.producer.publish;
