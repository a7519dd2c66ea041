package id.koperasi.registry.account;

import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.identity.IdentityNumbers;
import id.koperasi.registry.identity.NumberKind;
import id.koperasi.registry.office.Officeholders;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a bank will ask for before it opens an account, and who supplies what is missing. */
@ApplicationScoped
class Readiness {

    private final IdentityNumbers numbers;
    private final Officeholders officeholders;

    Readiness(IdentityNumbers numbers, Officeholders officeholders) {
        this.numbers = numbers;
        this.officeholders = officeholders;
    }

    /** What is needed. */
    enum Item {
        /** The decree that makes it a legal entity. */
        LEGAL_ENTITY(Supplier.NOTARY),
        /** Its tax number. */
        NPWP(Supplier.TAX_OFFICE),
        /** A chair in office, who signs. */
        CHAIR(Supplier.MEMBERS_MEETING),
        /** A treasurer in office, who signs too. */
        TREASURER(Supplier.MEMBERS_MEETING);

        private final Supplier supplier;

        Item(Supplier supplier) {
            this.supplier = supplier;
        }

        Supplier supplier() {
            return supplier;
        }
    }

    /** Who can supply it. */
    enum Supplier {
        NOTARY,
        TAX_OFFICE,
        MEMBERS_MEETING
    }

    /**
     * One item of the list.
     *
     * @param item what is needed
     * @param met whether it is there
     * @param missingFrom who supplies it, when it is missing
     */
    @Schema(name = "ReadinessItem", description = "One thing a bank asks for.")
    record Line(
            Item item,
            boolean met,

            @Schema(description = "Who supplies it; absent when it is there.") @Nullable Supplier missingFrom) {}

    /** The list for a cooperative as of a day. */
    List<Line> of(CooperativeProfile cooperative, LocalDate day) {
        Set<Item> met = EnumSet.noneOf(Item.class);
        LocalDate formedOn = cooperative.formedOn();
        if (formedOn != null && !formedOn.isAfter(day)) {
            met.add(Item.LEGAL_ENTITY);
        }
        if (numbers.of(cooperative.id()).stream()
                .anyMatch(number ->
                        number.kind() == NumberKind.NPWP && !number.issuedOn().isAfter(day))) {
            met.add(Item.NPWP);
        }
        Set<String> offices = officeholders.officesHeld(cooperative.id(), day);
        if (offices.contains("chair")) {
            met.add(Item.CHAIR);
        }
        if (offices.contains("treasurer")) {
            met.add(Item.TREASURER);
        }
        return EnumSet.allOf(Item.class).stream()
                .map(item -> new Line(item, met.contains(item), met.contains(item) ? null : item.supplier()))
                .toList();
    }
}
