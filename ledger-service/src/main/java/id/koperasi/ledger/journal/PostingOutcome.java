package id.koperasi.ledger.journal;

import com.fasterxml.jackson.databind.util.RawValue;
import id.koperasi.platform.change.SavedReply;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.Rejection;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** What became of an entry. */
public sealed interface PostingOutcome {

    /** The answer to who asked for it by itself; a refusal is thrown. */
    default RestResponse<RawValue> answer() {
        return switch (this) {
            case Posted posted -> posted.reply().first();
            case Replayed replayed -> replayed.reply().replayed();
            case Refused refused -> throw new RejectedException(refused.reason());
        };
    }

    /**
     * It stands in the journal.
     *
     * @param entryId the entry
     * @param number its number in the journal of the cooperative
     * @param hash its link in the chain, hexadecimal
     * @param balance of the member whose money it was, after it
     * @param reply the reply as it is kept under the key
     */
    record Posted(UUID entryId, long number, String hash, Rupiah balance, SavedReply reply) implements PostingOutcome {}

    /** An earlier request with the same key did it; this is what it was told. */
    record Replayed(SavedReply reply) implements PostingOutcome {}

    /** It is not posted, and nothing of it remains. */
    record Refused(Rejection reason) implements PostingOutcome {}
}
