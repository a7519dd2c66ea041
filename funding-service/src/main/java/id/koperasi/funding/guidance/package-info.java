/** The register of guidance (juknis): versions, the programmes they belong to, and who has confirmed their receipt. */
@NullMarked
package id.koperasi.funding.guidance;

import org.jspecify.annotations.NullMarked;
