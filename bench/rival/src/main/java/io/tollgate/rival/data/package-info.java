/** The records of the rival's job, and their serializers. */
package io.tollgate.rival.data;
