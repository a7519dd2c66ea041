package id.koperasi.registry.registerimport;

import id.koperasi.platform.privacy.BlindIndex;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.DateRejection.DateOutOfOrder;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.account.RegisteredAccounts;
import id.koperasi.registry.bank.AccountNumber;
import id.koperasi.registry.cooperative.CooperativeRejection.UnknownVillage;
import id.koperasi.registry.cooperative.CooperativeRejection.VillageOutsideRegion;
import id.koperasi.registry.cooperative.RegisteredCooperatives;
import id.koperasi.registry.identity.NumberKind;
import id.koperasi.registry.identity.RegisteredNumbers;
import id.koperasi.registry.region.Region;
import id.koperasi.registry.region.Village;
import id.koperasi.registry.region.Villages;
import id.koperasi.registry.region.VillagesByName;
import id.koperasi.registry.region.VillagesByName.Path;
import id.koperasi.registry.registerfile.Fault;
import id.koperasi.registry.registerfile.Field;
import id.koperasi.registry.registerfile.Heading;
import id.koperasi.registry.registerfile.RegisterLine;
import id.koperasi.registry.registerfile.RegisterRow;
import id.koperasi.registry.registerfile.RegisterRow.Read;
import id.koperasi.registry.registerfile.RegisterRow.StatedAccount;
import id.koperasi.registry.registerfile.RegisterRow.StatedNumber;
import id.koperasi.registry.registerfile.RegisterRow.Where;
import id.koperasi.registry.registerfile.RowReading;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads lines of a register and holds each against every rule that needs nothing but the line and the official file. */
@ApplicationScoped
class Candidates {

    private final Villages villages;
    private final VillagesByName byName;
    private final RegisteredAccounts accounts;
    private final StatedDates dates;
    private final BlindIndex index;

    Candidates(
            Villages villages,
            VillagesByName byName,
            RegisteredAccounts accounts,
            StatedDates dates,
            BlindIndex index) {
        this.villages = villages;
        this.byName = byName;
        this.accounts = accounts;
        this.dates = dates;
        this.index = index;
    }

    /** The candidates of some lines, for an office of a region. */
    List<Candidate> read(Heading heading, List<RegisterLine> lines, String region) {
        List<Read> rows =
                lines.stream().map(line -> RowReading.read(heading, line)).toList();
        List<@Nullable String> codes = codes(rows);
        Map<String, Village> known = villages.findAll(
                codes.stream().filter(Objects::nonNull).distinct().toList());
        List<Candidate> candidates = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            candidates.add(candidate(heading, lines.get(i), rows.get(i), codes.get(i), known, region));
        }
        return candidates;
    }

    /** One line that somebody places in a village himself. */
    Candidate place(Heading heading, RegisterLine line, String code, String region) {
        return candidate(heading, line, RowReading.read(heading, line), code, villages.findAll(List.of(code)), region);
    }

    private List<@Nullable String> codes(List<Read> rows) {
        List<Integer> places = new ArrayList<>();
        List<Path> paths = new ArrayList<>();
        List<@Nullable String> codes = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Where where = rows.get(i).row().where();
            codes.add(where.code());
            if (where.code() == null && where.named()) {
                places.add(i);
                paths.add(new Path(
                        Objects.requireNonNull(where.village()),
                        Objects.requireNonNull(where.district()),
                        Objects.requireNonNull(where.regency())));
            }
        }
        Map<Integer, List<String>> found = paths.isEmpty() ? Map.of() : byName.find(paths);
        for (int i = 0; i < places.size(); i++) {
            List<String> fitting = found.getOrDefault(i, List.of());
            codes.set(places.get(i), fitting.size() == 1 ? fitting.getFirst() : null);
        }
        return codes;
    }

    private Candidate candidate(
            Heading heading,
            RegisterLine line,
            Read read,
            @Nullable String code,
            Map<String, Village> known,
            String region) {
        RegisterRow row = read.row();
        List<Fault> faults = new ArrayList<>(read.faults());
        Village village = code == null ? null : known.get(code);
        String where = heading.nameOf(Field.VILLAGE_CODE);
        if (code != null && village == null) {
            faults.add(new Fault(where, new UnknownVillage(code)));
        } else if (code != null && !within(code, region)) {
            faults.add(new Fault(where, new VillageOutsideRegion(code)));
        }
        String decree = decree(heading, row, faults);
        IndonesianZone zone = IndonesianZone.ofRegion(code == null ? Region.NATION : code);
        days(heading, row, zone, faults);
        numbers(heading, row, faults);
        StatedAccount account = row.account();
        return new Candidate(
                line,
                row,
                village,
                decree,
                account == null || !faults.isEmpty()
                        ? null
                        : accounts.trace(account.bankCode(), AccountNumber.of(account.number())),
                fingerprint(row, code, decree),
                faults);
    }

    private static boolean within(String code, String region) {
        return region.equals(Region.NATION) || code.equals(region) || code.startsWith(region + ".");
    }

    private static String decree(Heading heading, RegisterRow row, List<Fault> faults) {
        String number = row.decreeNumber();
        if (number == null) {
            return "";
        }
        try {
            return RegisteredCooperatives.settledDecree(
                    number, Optional.ofNullable(row.decreeOn()).orElse(LocalDate.EPOCH));
        } catch (RejectedException e) {
            faults.add(new Fault(heading.nameOf(Field.DECREE_NUMBER), e.rejection()));
            return number;
        }
    }

    private void days(Heading heading, RegisterRow row, IndonesianZone zone, List<Fault> faults) {
        Map<Field, LocalDate> days = new HashMap<>();
        put(days, Field.DECREE_DATE, row.decreeOn());
        put(days, Field.DEED_DATE, row.deed().signedOn());
        put(
                days,
                Field.ACCOUNT_DATE,
                row.account() == null ? null : row.account().openedOn());
        row.numbers().forEach((field, number) -> put(days, dateOf(field), number.issuedOn()));
        days.forEach((field, day) -> {
            try {
                dates.mustHaveCome(day, zone);
            } catch (RejectedException e) {
                faults.add(new Fault(heading.nameOf(field), e.rejection()));
            }
        });
        LocalDate signedOn = row.deed().signedOn();
        if (signedOn != null && row.decreeOn() != null && row.decreeOn().isBefore(signedOn)) {
            faults.add(new Fault(heading.nameOf(Field.DECREE_DATE), new DateOutOfOrder(row.decreeOn(), signedOn)));
        }
    }

    private static Field dateOf(Field number) {
        return Field.valueOf(number.name() + "_DATE");
    }

    private static void put(Map<Field, LocalDate> days, Field field, @Nullable LocalDate day) {
        if (day != null) {
            days.put(field, day);
        }
    }

    private static void numbers(Heading heading, RegisterRow row, List<Fault> faults) {
        for (NumberKind kind : NumberKind.values()) {
            Field field = Candidate.fieldOf(kind);
            StatedNumber stated = row.numbers().get(field);
            if (stated != null) {
                RegisteredNumbers.refusalOf(kind, stated.number())
                        .ifPresent(refusal -> faults.add(new Fault(heading.nameOf(field), refusal)));
            }
        }
    }

    private String fingerprint(RegisterRow row, @Nullable String code, String decree) {
        Where where = row.where();
        String identity = String.join(
                "\u001F",
                String.valueOf(code),
                String.valueOf(where.village()),
                String.valueOf(where.district()),
                String.valueOf(where.regency()),
                decree,
                String.valueOf(row.name()));
        return HexFormat.of().formatHex(index.of("register-row", identity));
    }
}
