package id.koperasi.registry.registerline;

import id.koperasi.platform.privacy.AccountNumber;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.registry.account.RegisteredAccounts;
import id.koperasi.registry.cooperative.CooperativeRejection.UnknownVillage;
import id.koperasi.registry.cooperative.CooperativeRejection.VillageOutsideRegion;
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
import id.koperasi.registry.registerfile.RegisterRow.Where;
import id.koperasi.registry.registerfile.RowReading;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads lines of a register and holds each against every rule that needs nothing but the line and the official file. */
@ApplicationScoped
public class Candidates {

    private final Villages villages;
    private final VillagesByName byName;
    private final RegisteredAccounts accounts;
    private final LineRules rules;
    private final Fingerprints fingerprints;

    Candidates(
            Villages villages,
            VillagesByName byName,
            RegisteredAccounts accounts,
            LineRules rules,
            Fingerprints fingerprints) {
        this.villages = villages;
        this.byName = byName;
        this.accounts = accounts;
        this.rules = rules;
        this.fingerprints = fingerprints;
    }

    /** The candidates of some lines, for an office of a region. */
    public List<Candidate> read(Heading heading, List<RegisterLine> lines, String region) {
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
    public Candidate place(Heading heading, RegisterLine line, String code) {
        return candidate(
                heading, line, RowReading.read(heading, line), code, villages.findAll(List.of(code)), Region.NATION);
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
        String decree = LineRules.decree(heading, row, faults);
        rules.days(heading, row, IndonesianZone.ofRegion(code == null ? Region.NATION : code), faults);
        LineRules.numbers(heading, row, faults);
        StatedAccount account = row.account();
        return new Candidate(
                line,
                row,
                village,
                decree,
                account == null || !faults.isEmpty()
                        ? null
                        : accounts.trace(account.bankCode(), AccountNumber.of(account.number())),
                fingerprints.of(row, code, decree),
                faults);
    }

    private static boolean within(String code, String region) {
        return region.equals(Region.NATION) || code.equals(region) || code.startsWith(region + ".");
    }
}
