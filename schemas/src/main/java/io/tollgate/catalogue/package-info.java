/** Every topic, store, step and metric, named once. */
package io.tollgate.catalogue;
