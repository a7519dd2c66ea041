/** PostgreSQL and Kafka for one machine: scratch servers for tests, kept and durable ones for deploy/local. */
@NullMarked
package id.koperasi.platform.servers;

import org.jspecify.annotations.NullMarked;
