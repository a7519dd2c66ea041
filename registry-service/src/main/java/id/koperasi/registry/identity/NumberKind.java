package id.koperasi.registry.identity;

import id.koperasi.registry.progress.Milestone;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Whose number it is, and the form it has. */
public enum NumberKind {
    /** Nomor Pokok Wajib Pajak, of the tax office. */
    NPWP("[0-9]{16}", true, Milestone.NPWP),
    /** Nomor Induk Berusaha, of the licensing system OSS. */
    NIB("[0-9]{13}", true, Milestone.NIB),
    /** Nomor Induk Koperasi, of the ministry; its structure is not published, so another form is only a warning. */
    NIK_KOPERASI("[0-9]{13}", false, Milestone.NIK_KOPERASI);

    private static final int REGENCY = "36.03".length();

    private final Pattern form;
    private final boolean binding;
    private final Milestone milestone;

    NumberKind(String form, boolean binding, Milestone milestone) {
        this.form = Pattern.compile(form);
        this.binding = binding;
        this.milestone = milestone;
    }

    boolean fits(String number) {
        return form.matcher(number).matches();
    }

    boolean formIsBinding() {
        return binding;
    }

    /**
     * What looks odd about a number. The NIK koperasi that were seen begin with the four digits of their regency; of the
     * other kinds nothing is known that would not be binding.
     */
    List<NumberDoubt> doubts(String number, String villageCode) {
        List<NumberDoubt> doubts = new ArrayList<>();
        if (!fits(number)) {
            doubts.add(NumberDoubt.UNUSUAL_FORM);
        }
        String regency = villageCode.substring(0, REGENCY).replace(".", "");
        if (this == NIK_KOPERASI && !number.startsWith(regency)) {
            doubts.add(NumberDoubt.OTHER_REGENCY);
        }
        return doubts;
    }

    Milestone milestone() {
        return milestone;
    }
}
