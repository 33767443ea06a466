package org.tawasul.simulation.whatif;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tawasul.insight.Reach;
import org.tawasul.jobs.Job;
import org.tawasul.simulation.Change;
import org.tawasul.simulation.Experiment.Outcome;

/**
 * A change that somebody wants to know the effect of.
 *
 * @param job counts years
 * @param reach whose work is played: that of who asked
 * @param outcome null until it is ready
 */
public record Trial(
        Job job,
        Reach reach,
        Change change,
        boolean shared,
        @Nullable Outcome outcome) {
    /** Under which its states have their names. */
    public static final String OF = "simulation.trial";

    public long id() {
        return job.id();
    }

    public Job.State state() {
        return job.state();
    }

    public String address() {
        return "/staff/what-if/" + id();
    }

    public Outcome found() {
        return Objects.requireNonNull(outcome);
    }
}
