package org.tawasul.cases.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tawasul.agencies.Agency;
import org.tawasul.agencies.Department;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseFiles.CaseFile;
import org.tawasul.cases.FairQueue;
import org.tawasul.cases.ImportanceCriterion;
import org.tawasul.cases.access.IdentityField;
import org.tawasul.cases.replies.Proposal;
import org.tawasul.cases.replies.Report;
import org.tawasul.cases.replies.Template;
import org.tawasul.catalogue.Service;
import org.tawasul.files.Upload;
import org.tawasul.files.UploadLimits;

/**
 * The form of a step with what can be chosen in it.
 *
 * @param possible false when it was refused in a way that trying again cannot help
 * @param claims whether the officer takes the case rather than gives it to somebody
 * @param ahead what came first, when a reason has to be given for passing it over
 * @param changes what happened to the case since the officer saw it
 */
public record StepView(
        Case found,
        StaffStep step,
        StepForm form,
        boolean possible,
        boolean claims,
        Choices choices,
        List<Happening> changes,
        FairQueue.@Nullable Ahead ahead) {

    /** The address of the case. */
    public String address() {
        return "/staff/cases/" + found.reference();
    }

    /** Only those of the step are filled. */
    public record Choices(
            List<Service> services,
            List<Team> teams,
            List<Target> targets,
            List<ImportanceCriterion> criteria,
            List<IdentityField> fields,
            @Nullable Writing writing) {
        static final Choices NONE = new Choices(List.of(), List.of(), List.of(), List.of(), List.of(), null);

        static Choices of(List<Service> services, List<ImportanceCriterion> criteria) {
            return new Choices(services, List.of(), List.of(), criteria, List.of(), null);
        }

        static Choices ofTeams(List<Team> teams) {
            return new Choices(List.of(), teams, List.of(), List.of(), List.of(), null);
        }

        static Choices ofTargets(List<Target> targets) {
            return new Choices(List.of(), List.of(), targets, List.of(), List.of(), null);
        }

        static Choices ofFields(List<IdentityField> fields) {
            return new Choices(List.of(), List.of(), List.of(), List.of(), fields, null);
        }

        static Choices of(Writing writing) {
            return new Choices(List.of(), List.of(), List.of(), List.of(), List.of(), writing);
        }
    }

    /**
     * What goes with the form of a reply, or with its approval.
     *
     * @param uploads null for who approves
     * @param held files that wait with the reply already
     * @param report what the checks found; null while they were not asked
     * @param needsApproval whether it is proposed rather than sent
     * @param draftOf whose draft of which case it is, for the browser to tell drafts apart
     * @param mark says that the form was made for this officer and case
     * @param proposal what waits for approval
     */
    public record Writing(
            @Nullable Uploads uploads,
            List<CaseFile> held,
            List<Template> templates,
            @Nullable Report report,
            boolean needsApproval,
            String draftOf,
            String mark,
            @Nullable Proposal proposal) {}

    /** @param about names the case to whoever keeps the files until the reply is sent */
    public record Uploads(UploadLimits limits, List<Upload> waiting, String about) {}

    /** The officers of a department, or null those of the whole agency. */
    public record Team(@Nullable Department department, List<Loaded> officers) {}

    /** @param open how many open cases the officer holds, counted to 100 */
    public record Loaded(Officer officer, int open) {}

    /** An agency to which a case can be referred, with the departments of it that can be named. */
    public record Target(Agency agency, boolean whole, List<Department> departments) {}
}
