package org.tawasul.demo;

import org.springframework.stereotype.Component;
import org.tawasul.cases.Answering;
import org.tawasul.cases.Asking;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.Closing;
import org.tawasul.cases.Drafting;
import org.tawasul.cases.Hiding;
import org.tawasul.cases.Noting;
import org.tawasul.cases.Referring;
import org.tawasul.cases.Reopening;
import org.tawasul.cases.Replying;
import org.tawasul.cases.Submitting;
import org.tawasul.cases.Triaging;
import org.tawasul.cases.Withdrawing;
import org.tawasul.ratings.RatingReplies;
import org.tawasul.suggestions.Deciding;
import org.tawasul.suggestions.Implementing;
import org.tawasul.suggestions.Publishing;
import org.tawasul.suggestions.Showing;
import org.tawasul.suggestions.Studying;
import org.tawasul.suggestions.Supporting;

/** All that can happen to a case. */
@Component("demoDesk")
record Desk(
        Submitting submitting,
        Questions questions,
        Triaging triaging,
        Assigning assigning,
        Referring referring,
        Asking asking,
        Answering answering,
        Noting noting,
        Drafting drafting,
        Replying replying,
        Closing closing,
        Reopening reopening,
        Withdrawing withdrawing,
        Hiding hiding,
        RatingReplies rating,
        Studying studying,
        Deciding deciding,
        Implementing implementing,
        Publishing publishing,
        Showing showing,
        Supporting supporting) {}
