package id.koperasi.ledger.seal;

import id.koperasi.ledger.seal.Seals.Seal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A seal as everybody sees it, and as the sealer publishes it. */
@Schema(name = "Seal", description = "What stood in all books that had changed, linked to the seal before.")
record SealView(
        @Schema(description = "1, 2, 3 … without a gap.", examples = "42")
        long sequence,

        Instant sealedAt,

        @Schema(description = "How many books it seals.", examples = "318")
        int books,

        @Schema(
                description = "The root of the Merkle tree with one leaf a book.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String root,

        @Schema(
                description = "The hash of the seal before; zeros before the first.",
                examples = "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752")
        String previous,

        @Schema(
                description = "SHA-256 over all of this: whoever knows it can check every line that was sealed.",
                examples = "fd61a03af4f77d870fc21e05e7e80678095c92d808cfb3b5c279ee04c74aca13")
        String hash) {

    static SealView of(Seal seal) {
        return new SealView(
                seal.sequence(),
                seal.sealedAt(),
                seal.books(),
                seal.root().hex(),
                seal.previous().hex(),
                seal.hash().hex());
    }
}
