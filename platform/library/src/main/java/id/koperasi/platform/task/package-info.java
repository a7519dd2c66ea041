/** What waits for whoever is signed in, gathered from the features of a service by what the permission table lets him do. */
@NullMarked
package id.koperasi.platform.task;

import org.jspecify.annotations.NullMarked;
