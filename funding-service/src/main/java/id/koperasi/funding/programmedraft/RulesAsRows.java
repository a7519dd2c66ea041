package id.koperasi.funding.programmedraft;

import id.koperasi.funding.programmedraft.ChangedRules.NewArrears;
import id.koperasi.funding.programmedraft.ChangedRules.NewClass;
import id.koperasi.funding.programmedraft.ChangedRules.NewLetter;
import id.koperasi.funding.programmedraft.ChangedRules.NewRestructuring;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules that a draft replaces, as rows of their tables by column. */
final class RulesAsRows {

    private static final String SOURCE = "source";

    /** One rule with its place in the list, from 1. */
    private interface Row<T> {
        JsonObjectBuilder of(T rule, int number);
    }

    private RulesAsRows() {}

    static void addTo(JsonObjectBuilder tables, ChangedRules rules) {
        rows(
                tables,
                "supports",
                rules.supports(),
                (support, number) -> Json.createObjectBuilder()
                        .add(SOURCE, support.source())
                        .add("ask_days", support.askDays())
                        .add("recommend_days", support.recommendDays())
                        .add("capital_output", support.capitalOutput())
                        .add("basis", support.basis()));
        rows(
                tables,
                "shares",
                rules.shares(),
                (share, number) -> Json.createObjectBuilder()
                        .add("kind", share.kind())
                        .add("percent", share.percent())
                        .add("lien", share.lien())
                        .add(SOURCE, share.source()));
        NewArrears arrears = rules.arrears();
        if (arrears != null) {
            rows(tables, "classes", arrears.classes(), RulesAsRows::inClass);
            rows(tables, "letters", arrears.letters(), RulesAsRows::letter);
            rows(
                    tables,
                    "heldClasses",
                    arrears.heldClasses(),
                    (held, number) -> Json.createObjectBuilder()
                            .add("class_before", held.classBefore())
                            .add("class_held", held.classHeld())
                            .add("instalments", held.instalments())
                            .add(SOURCE, held.source()));
            rows(
                    tables,
                    "recoveries",
                    arrears.recoveries(),
                    (recovery, number) -> Json.createObjectBuilder()
                            .add("kind", recovery.kind())
                            .add("class_least", recovery.classLeast())
                            .add("letters_least", recovery.lettersLeast())
                            .add("months_after_transfer", recovery.monthsAfterTransfer())
                            .add(SOURCE, recovery.source()));
        }
    }

    /** Restructured never is what a version says by having no such columns. */
    static void addTo(TermColumns columns, @Nullable NewRestructuring restructuring) {
        if (restructuring == null) {
            return;
        }
        boolean never = restructuring.mostTimes() == 0;
        columns.orNothing("restructure_most_times", never ? null : restructuring.mostTimes());
        columns.orNothing("restructure_longest_months", never ? null : restructuring.longestMonths());
        columns.orNothing("restructure_resolution", never ? null : restructuring.resolutionWhenLonger());
        columns.orNothing("restructure_source", never ? null : restructuring.source());
    }

    private static JsonObjectBuilder inClass(NewClass rule, int number) {
        JsonObjectBuilder row = Json.createObjectBuilder()
                .add("class", number)
                .add("name", rule.name())
                .add("english_name", rule.englishName())
                .add("non_performing", rule.nonPerforming())
                .add(SOURCE, rule.source());
        given(row, "min_days_past_due", rule.daysPastDue());
        given(row, "letter", rule.letter());
        given(row, "months_after_letter", rule.monthsAfterLetter());
        return row;
    }

    private static JsonObjectBuilder letter(NewLetter rule, int number) {
        return Json.createObjectBuilder()
                .add("letter", number)
                .add(number == 1 ? "days_after_due" : "months_after_letter", rule.after())
                .add(SOURCE, rule.source());
    }

    private static void given(JsonObjectBuilder row, String column, @Nullable Integer value) {
        if (value != null) {
            row.add(column, value);
        }
    }

    private static <T> void rows(JsonObjectBuilder tables, String list, @Nullable List<T> rules, Row<T> row) {
        if (rules == null) {
            return;
        }
        JsonArrayBuilder rows = Json.createArrayBuilder();
        for (int place = 0; place < rules.size(); place++) {
            rows.add(row.of(rules.get(place), place + 1));
        }
        tables.add(list, rows);
    }
}
