package id.koperasi.registry.account;

import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.paper.PaperKind;
import id.koperasi.registry.paper.Papers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The papers a bank asks for beside the facts, and who hands in what is missing. */
@ApplicationScoped
class AccountPapers {

    private static final String REQUIRED = requiredOn(":day");

    private final Papers papers;
    private final Session session;

    AccountPapers(Papers papers, Session session) {
        this.papers = papers;
        this.session = session;
    }

    /** The question whether papers are asked for before a bank is, by the rule of a day; the first rule counts before it too. */
    private static String requiredOn(String day) {
        return """
                select required
                  from account_paper_rule
                 order by valid_from > %1$s, abs(valid_from - cast(%1$s as date))
                 limit 1""".formatted(day);
    }

    /** The condition that {@link #missing} finds something for a cooperative {@code c} on a day. */
    static String someMissing(String day) {
        String kinds = Arrays.stream(BankPaper.values())
                .flatMap(paper -> Stream.ofNullable(paper.kind))
                .map(kind -> "'" + kind + "'")
                .collect(Collectors.joining(", "));
        return """
                (%1$s) and exists (
                       select from unnest(array[%2$s]) asked
                        where not exists (select from paper p
                                           where p.cooperative_id = c.id and p.kind = asked and p.issued_on <= %3$s))""".formatted(requiredOn(day), kinds, day);
    }

    /** What a bank wants to see on paper. */
    enum BankPaper {
        /** Akta pendirian. */
        DEED(PaperKind.DEED, PaperSupplier.NOTARY),
        /** Keputusan AHU. */
        AHU_DECREE(PaperKind.AHU_DECREE, PaperSupplier.NOTARY),
        /** The card of the tax number. */
        NPWP_CARD(PaperKind.NPWP, PaperSupplier.TAX_OFFICE),
        /** Keputusan pengurus to open an account, with its signatories. */
        BOARD_DECISION(PaperKind.BOARD_DECISION, PaperSupplier.BOARD),
        /** The identity card of the chair, which the bank sees and nobody files here. */
        CHAIR_IDENTITY(null, PaperSupplier.CHAIR),
        /** The identity card of the treasurer, likewise. */
        TREASURER_IDENTITY(null, PaperSupplier.TREASURER);

        private final @Nullable PaperKind kind;
        private final PaperSupplier supplier;

        BankPaper(@Nullable PaperKind kind, PaperSupplier supplier) {
            this.kind = kind;
            this.supplier = supplier;
        }

        private PaperState state(Set<PaperKind> filed) {
            if (kind == null) {
                return PaperState.SHOWN_AT_THE_BANK;
            }
            return filed.contains(kind) ? PaperState.FILED : PaperState.MISSING;
        }
    }

    /** Whether a paper is here. */
    enum PaperState {
        /** It is on file. */
        FILED,
        /** Nobody has handed it in. */
        MISSING,
        /** Cards of persons are shown at the counter and are not kept here (UU 27/2022, art. 16). */
        SHOWN_AT_THE_BANK
    }

    /** Who has it. */
    enum PaperSupplier {
        NOTARY,
        TAX_OFFICE,
        BOARD,
        CHAIR,
        TREASURER
    }

    @Schema(name = "ReadinessPaper", description = "A paper a bank asks for.")
    record PaperLine(
            BankPaper paper,
            PaperState state,

            @Schema(description = "Who hands it in, or shows it; absent when it is on file.") @Nullable PaperSupplier from) {}

    /** Those that nobody has handed in, where the rule of a day asks for them before a bank is asked. */
    List<PaperLine> missing(CooperativeProfile cooperative, LocalDate day) {
        boolean required = session.createNativeQuery(REQUIRED, Boolean.class)
                .setParameter("day", day)
                .getSingleResult();
        return required
                ? of(cooperative, day).stream()
                        .filter(line -> line.state() == PaperState.MISSING)
                        .toList()
                : List.of();
    }

    /** The list for a cooperative: papers that were issued by a day. */
    List<PaperLine> of(CooperativeProfile cooperative, LocalDate day) {
        Set<PaperKind> filed = papers.kindsOf(cooperative.id(), day);
        return Arrays.stream(BankPaper.values())
                .map(paper -> {
                    PaperState state = paper.state(filed);
                    return new PaperLine(paper, state, state == PaperState.FILED ? null : paper.supplier);
                })
                .toList();
    }
}
