/** The Kafka broker as a program of its own: it formats its folder at the first start and ends with its parent. */
@NullMarked
package id.koperasi.platform.broker;

import org.jspecify.annotations.NullMarked;
