package id.koperasi.ledger.seal;

import id.koperasi.ledger.member.Members;
import id.koperasi.ledger.seal.LineProofs.BookInSeal;
import id.koperasi.ledger.seal.LineProofs.LineProof;
import id.koperasi.ledger.seal.LineProofs.ProvenLine;
import id.koperasi.platform.audit.Digest;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refuses;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/cooperatives/{cooperativeId}/members/{memberId}/passbook/entries/{entryNumber}/lines/{line}/proof")
@Tag(name = "Evidence", description = "Seals over all books, and proofs that need no ledger.")
class LineProofResource {

    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private final Members members;
    private final LineProofs proofs;

    LineProofResource(Members members, LineProofs proofs) {
        this.members = members;
        this.proofs = proofs;
    }

    @Schema(name = "ProvenLine", description = "What is proven: a line as the journal says it now.")
    record ProvenLineView(
            UUID cooperativeId,

            @Schema(examples = "42") long entryNumber,

            @Schema(examples = "2") int line,

            LocalDate effectiveDate,

            @Schema(examples = "321") String account,

            UUID memberId,

            @Schema(examples = "OWN") String sourceOfFunds,

            @Schema(
                    description = "Debits positive, credits negative: what a member pays in is a credit.",
                    examples = "-20000")
            Rupiah amount,

            @Schema(description = "Of the account of the member, after it.", examples = "140000")
            Rupiah balance,

            @Schema(description = "The hash of the entry in the chain of the book.", examples = HASH)
            String entryHash) {

        static ProvenLineView of(ProvenLine line) {
            return new ProvenLineView(
                    line.cooperativeId(),
                    line.entryNumber(),
                    line.line(),
                    line.effectiveDate(),
                    line.account(),
                    line.memberId(),
                    line.sourceOfFunds(),
                    line.amount(),
                    line.balance(),
                    line.entryHash().hex());
        }
    }

    @Schema(name = "BookInSeal", description = "The book of the line in the seal.")
    record BookInSealView(
            @Schema(description = "How many entries were sealed.", examples = "57")
            long entries,

            @Schema(description = "The hash of the last of them.", examples = HASH)
            String chainHead,

            @Schema(description = "How many lines they have.", examples = "131")
            long leaves,

            @Schema(description = "The root of the Merkle tree of these lines.", examples = HASH)
            String root,

            @Schema(description = "The place of the book among those of the seal, from 0.", examples = "17")
            int place,

            @Schema(description = "What stands beside the way from the book up to the root of the seal.")
            List<String> path) {

        static BookInSealView of(BookInSeal book) {
            return new BookInSealView(
                    book.entries(),
                    book.chainHead().hex(),
                    book.leaves(),
                    book.root().hex(),
                    book.place(),
                    hex(book.path()));
        }
    }

    @Schema(name = "LineProof", description = "The way from a line of a passbook to a published hash.")
    record LineProofView(
            ProvenLineView line,

            @Schema(description = "The place of the line among those of its book, from 0.", examples = "12")
            long leaf,

            @Schema(description = "What stands beside the way from the line up to the root of its book.")
            List<String> path,

            BookInSealView book,
            SealView seal) {

        static LineProofView of(LineProof proof) {
            return new LineProofView(
                    ProvenLineView.of(proof.line()),
                    proof.leaf(),
                    hex(proof.path()),
                    BookInSealView.of(proof.book()),
                    SealView.of(proof.seal()));
        }
    }

    private static List<String> hex(List<Digest> path) {
        return path.stream().map(Digest::hex).toList();
    }

    @GET
    @Operation(
            operationId = "showLineProof",
            summary = "The proof of a passbook line",
            description =
                    "With it and the published hash of the seal anybody checks the line, without asking the ledger.")
    @Refuses(SealRejection.class)
    public LineProofView show(
            @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("memberId") UUID memberId,
            @Parameter(description = "As the passbook says.", example = "42") @PathParam("entryNumber")
                    long entryNumber,
            @Parameter(description = "As the passbook says.", example = "2") @PathParam("line") int line) {
        members.of(cooperativeId, memberId);
        return LineProofView.of(proofs.of(cooperativeId, memberId, entryNumber, line));
    }
}
