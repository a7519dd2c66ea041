/** A careful outside client of the stack: tokens, keys, and requests that are asked again. */
@NullMarked
package id.koperasi.deploy.scenario.client;

import org.jspecify.annotations.NullMarked;
