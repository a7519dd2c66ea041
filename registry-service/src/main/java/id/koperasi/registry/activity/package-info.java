/** Whether cooperatives live: what is heard of them from the other services, and the announcement when it changes. */
@NullMarked
package id.koperasi.registry.activity;

import org.jspecify.annotations.NullMarked;
