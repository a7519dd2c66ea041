package id.koperasi.registry.identity;

import id.koperasi.registry.progress.Milestone;
import java.util.regex.Pattern;

/** Whose number it is, and the form it has. */
public enum NumberKind {
    /** Nomor Pokok Wajib Pajak, of the tax office. */
    NPWP("[0-9]{16}", true, Milestone.NPWP),
    /** Nomor Induk Berusaha, of the licensing system OSS. */
    NIB("[0-9]{13}", true, Milestone.NIB),
    /** Nomor Induk Koperasi, of the ministry; its structure is not published, so another form is only a warning. */
    NIK_KOPERASI("[0-9]{13}", false, Milestone.NIK_KOPERASI);

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

    Milestone milestone() {
        return milestone;
    }
}
