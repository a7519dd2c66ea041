package id.koperasi.funding.proposal;

import id.koperasi.funding.application.Application;
import id.koperasi.funding.application.AroundSteps;
import id.koperasi.funding.application.BudgetKind;
import id.koperasi.funding.application.Lack;
import id.koperasi.funding.application.Step;
import id.koperasi.funding.programme.ProgrammeVersion;
import id.koperasi.funding.programme.RequiredDocument;
import id.koperasi.funding.proposal.Proposal.ProjectedMonth;
import id.koperasi.funding.proposal.Proposal.ProposedLine;
import id.koperasi.platform.money.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a proposal lacks before it is submitted: all of it at once, by the rules of the version. */
@ApplicationScoped
class ProposalChecks implements AroundSteps {

    private final Proposals proposals;
    private final RepaymentPlans plans;

    ProposalChecks(Proposals proposals, RepaymentPlans plans) {
        this.proposals = proposals;
        this.plans = plans;
    }

    @Override
    public List<Lack> lacking(Application application, ProgrammeVersion version, Step step, LocalDate day) {
        if (step != Step.SUBMITTED || !version.proposalRules().proposalRequired()) {
            return List.of();
        }
        return proposals
                .of(application.id())
                .map(written -> lacking(application, written.content(), version, day))
                .orElseGet(() -> List.of(
                        Lack.of("proposal-missing", "Proposal belum ditulis.", "The proposal has not been written.")));
    }

    private List<Lack> lacking(Application application, Proposal proposal, ProgrammeVersion version, LocalDate day) {
        var lacking = new ArrayList<Lack>();
        addTerms(lacking, proposal, version);
        addSums(lacking, proposal, version);
        addQuotations(lacking, proposal, version, proposals.countingQuotations(application.id()));
        addProjection(lacking, proposal);
        addCoverage(lacking, proposal, version, day);
        if (proposal.risks().isEmpty()) {
            lacking.add(Lack.of("risks-missing", "Risiko belum diuraikan.", "No risks are named."));
        }
        Set<String> handedIn = proposals.countingDocuments(application.id()).stream()
                .map(ProposalDocument::code)
                .collect(Collectors.toSet());
        for (RequiredDocument document : version.documents()) {
            if (!handedIn.contains(document.code())) {
                lacking.add(Lack.of(
                        "document-missing",
                        document.code(),
                        document.nameId() + " belum diserahkan.",
                        document.nameEn() + " has not been handed in."));
            }
        }
        return lacking;
    }

    private static void addTerms(List<Lack> lacking, Proposal proposal, ProgrammeVersion version) {
        if (proposal.amount().compareTo(version.ceiling()) > 0) {
            lacking.add(Lack.of(
                    "above-ceiling",
                    "Jumlah melebihi plafon " + version.ceiling() + ".",
                    "The amount is above the ceiling of " + version.ceiling() + "."));
        }
        if (proposal.tenorMonths() > version.maxTenorMonths()) {
            lacking.add(Lack.of(
                    "tenor-too-long",
                    "Jangka waktu paling lama " + version.maxTenorMonths() + " bulan.",
                    "The tenor is at most " + version.maxTenorMonths() + " months."));
        }
        if (proposal.graceMonths() > version.maxGraceMonths()) {
            lacking.add(Lack.of(
                    "grace-too-long",
                    "Masa tenggang paling lama " + version.maxGraceMonths() + " bulan.",
                    "The grace is at most " + version.maxGraceMonths() + " months."));
        }
    }

    private static void addSums(List<Lack> lacking, Proposal proposal, ProgrammeVersion version) {
        Rupiah budgeted = proposal.terms().budgeted();
        if (!budgeted.equals(proposal.amount())) {
            lacking.add(Lack.of(
                    "budget-differs",
                    "Diajukan " + proposal.amount() + ", dianggarkan " + budgeted + ".",
                    proposal.amount() + " is asked for and " + budgeted + " is budgeted."));
        }
        Rupiah operating = proposal.terms().operating();
        if (operating.compareTo(version.operatingCap()) > 0) {
            lacking.add(Lack.of(
                    "operating-above-cap",
                    "Biaya operasional " + operating + " melebihi batas " + version.operatingCap() + ".",
                    "Operating costs of " + operating + " are above the cap of " + version.operatingCap() + "."));
        }
        Rupiah staged = proposal.staged();
        if (!staged.equals(proposal.amount())) {
            lacking.add(Lack.of(
                    "stages-differ",
                    "Diajukan " + proposal.amount() + ", tahap pencairan berjumlah " + staged + ".",
                    proposal.amount() + " is asked for and the stages add up to " + staged + "."));
        }
    }

    private static void addQuotations(
            List<Lack> lacking, Proposal proposal, ProgrammeVersion version, Collection<Quotation> quotations) {
        int asked = version.proposalRules().quotationsEach();
        for (ProposedLine line : proposal.lines()) {
            Set<String> suppliers = quotations.stream()
                    .filter(quotation -> quotation.quoted().purpose().equals(line.purpose()))
                    .map(quotation -> quotation.quoted().supplier())
                    .collect(Collectors.toSet());
            if (line.kind() == BudgetKind.CAPITAL && suppliers.size() < asked) {
                lacking.add(Lack.of(
                        "quotations-missing",
                        line.purpose(),
                        "Perlu penawaran dari " + asked + " pemasok, ada " + suppliers.size() + ".",
                        "Quotations of " + asked + " suppliers are needed and there are " + suppliers.size() + "."));
            }
            boolean chosen = line.supplier() != null && !suppliers.isEmpty();
            if (chosen && !suppliers.contains(line.supplier())) {
                lacking.add(Lack.of(
                        "supplier-not-quoted",
                        line.purpose(),
                        "Pemasok yang dipilih belum memberi penawaran.",
                        "The chosen supplier has not quoted."));
            }
        }
    }

    private static void addProjection(List<Lack> lacking, Proposal proposal) {
        Set<Integer> told =
                proposal.projection().stream().map(ProjectedMonth::month).collect(Collectors.toSet());
        long missing = IntStream.rangeClosed(1, proposal.tenorMonths())
                .filter(month -> !told.contains(month))
                .count();
        if (missing > 0) {
            lacking.add(Lack.of(
                    "projection-too-short",
                    missing + " bulan dari jangka waktu belum diproyeksikan.",
                    missing + " months of the tenor are not projected."));
        }
    }

    private void addCoverage(List<Lack> lacking, Proposal proposal, ProgrammeVersion version, LocalDate day) {
        BigDecimal floor = version.proposalRules().dscrFloor();
        if (floor == null || proposal.projection().isEmpty()) {
            return;
        }
        Coverage.of(proposal.projection(), plans.of(proposal, version, day), proposal.tenorMonths()).years().stream()
                .filter(year -> year.ratio() != null && year.ratio().compareTo(floor) < 0)
                .forEach(year -> lacking.add(Lack.of(
                        "coverage-too-low",
                        Integer.toString(year.year()),
                        "Tahun ke-" + year.year() + ": DSCR " + year.ratio() + ", paling rendah " + plain(floor) + ".",
                        "Year " + year.year() + ": the DSCR is " + year.ratio() + " and must be at least "
                                + plain(floor) + ".")));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
