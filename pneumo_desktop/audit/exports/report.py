"""A verdict as a DICOM structured report: *Measurement Report* (PS3.16 TID 1500), Comprehensive SR (PS3.3 A.35.3).

The reader is the person who observed, the model the device. The verdict is pneumonia present, absent or indeterminate,
or a film that is not diagnostic; the model's likelihood is a measurement; boxes are regions on the film.
"""

from __future__ import annotations

from typing import Any

import highdicom as hd
import numpy as np
from highdicom import sr
from pydicom import Dataset
from pydicom.sr.codedict import codes
from pydicom.sr.coding import Code

from pneumo_desktop import __version__
from pneumo_desktop.audit.exports.attributes import made_uid, only_allowed, put_subject, put_time
from pneumo_desktop.audit.exports.capture import MAKER
from pneumo_desktop.audit.exports.columns import coded
from pneumo_desktop.audit.exports.facts import Facts
from pneumo_desktop.audit.exports.forms import Leaving
from pneumo_desktop.audit.exports.plain import dicom_name, dicom_text
from pneumo_desktop.case import Call, Finding, Score
from pneumo_desktop.findings import Box, Certainty, OtherFinding, other_words

OWN = "99PNEUMO"
"""This program's own codes, where the standards have none."""
_PNEUMONIA = Code("233604007", "SCT", "Pneumonia")
_PRESENCE = codes.DCM.PresenceOfProperty
_SAYS = {
    Finding.PNEUMONIA: codes.DCM.Present,
    Finding.NO_PNEUMONIA: codes.DCM.Absent,
    Finding.INDETERMINATE: codes.DCM.PresenceUndetermined,
    Finding.NOT_DIAGNOSTIC: Code("RID14", "RADLEX", "Non-diagnostic quality"),
}
_CERTAINTY = Code("CERTAINTY", OWN, "How sure the reader is")
_SURE = {each: Code(each.value.upper(), OWN, each.value.capitalize()) for each in Certainty}
_CALL = Code("CALL", OWN, "Call of the model at its operating threshold")
_CALLS = {each: Code(each.value.upper(), OWN, each.value.replace("_", " ").capitalize()) for each in Call}
_OTHERS = {
    OtherFinding.PNEUMOTHORAX: Code("36118008", "SCT", "Pneumothorax"),
    OtherFinding.EFFUSION: Code("60046008", "SCT", "Pleural effusion"),
    OtherFinding.NODULE: Code("27925004", "SCT", "Nodule"),
    OtherFinding.MISPLACED_TUBE: Code("MISPLACED_TUBE", OWN, "Misplaced tube or line"),
}
_PERCENT = Code("%", "UCUM", "Percent")
Reference = tuple[str, str, str]
"""SOP class, series and instance."""


def report_of(facts: Facts, film: Reference, size: tuple[int, int], leaving: Leaving) -> Dataset:
    """The object.

    Args:
        film: what it refers to, with the UIDs under which that leaves.
        size: width and height of that film in pixels.
    """
    make = leaving.disguise.uid if leaving.disguise else made_uid
    seed = f"{facts.film.sha256 if facts.film else ''} {facts.verdict.verdict_id} {film[2]}"
    evidence: Any = Dataset()
    put_subject(evidence, facts, leaving)
    evidence.SOPClassUID, evidence.SeriesInstanceUID, evidence.SOPInstanceUID = film
    evidence.PatientName = "Patient^"  # highdicom wants it so; the report gets its own below
    evidence.Rows, evidence.Columns = size[1], size[0]
    evidence.Modality = "OT"
    image = sr.SourceImageForMeasurementGroup(film[0], film[2])
    groups = [_verdict(facts, image, make(f"verdict {seed}"), leaving)]
    groups += [_other(flag, image, make(f"flag {flag} {seed}")) for flag in coded(facts.verdict)]
    if facts.score is not None:
        groups += _of_the_model(facts.score, image, film, size, make, seed)
    own = facts.verdict.boxes.get(facts.film.sha256 or "", ()) if facts.film else ()
    groups += [
        _region(box, f"Reader's box {number}", codes.SCT.Finding, film, size, make(f"own box {number} {seed}"))
        for number, box in enumerate(own, 1)
    ]
    content = sr.MeasurementReport(
        observation_context=_observers(facts, leaving),
        procedure_reported=Code("399208008", "SCT", "Plain X-ray of chest"),
        imaging_measurements=groups,
        title=codes.DCM.ImagingMeasurementReport,
    )
    report = sr.ComprehensiveSR(
        evidence=[evidence],
        content=content[0],
        series_instance_uid=make(f"report series {seed}"),
        series_number=2,
        sop_instance_uid=make(f"report {seed}"),
        instance_number=1,
        manufacturer=MAKER,
        manufacturer_model_name=MAKER,
        software_versions=__version__,
        device_serial_number="1",
        is_complete=True,
        is_final=True,
    )
    put_subject(report, facts, leaving)
    put_time(report, facts, leaving)
    report.SeriesDescription = "Verdict"
    for keyword in ("SeriesDate", "SeriesTime", "InstanceCreationDate", "InstanceCreationTime"):
        report.pop(keyword, None)
    return only_allowed(report) if leaving.disguise else report


def _observers(facts: Facts, leaving: Leaving) -> sr.ObservationContext:
    verdict = facts.verdict
    name = leaving.disguise.reader(verdict.reader) if leaving.disguise else dicom_name(verdict.reader)
    person = sr.ObserverContext(
        codes.DCM.Person,
        sr.PersonObserverIdentifyingAttributes(name=name if "^" in name else f"{name[:63] or 'Unknown'}^"),
    )
    device = None
    if facts.score is not None:
        identity = sr.DeviceObserverIdentifyingAttributes(
            uid=made_uid(f"model {facts.score.model_sha256}"),
            name=MAKER,
            manufacturer_name=MAKER,
            model_name=dicom_text(facts.score.model_name, 64) or "model",
            serial_number=facts.score.model_sha256[:16],
        )
        device = sr.ObserverContext(codes.DCM.Device, identity)
    return sr.ObservationContext(observer_person_context=person, observer_device_context=device)


def _verdict(facts: Facts, image: Any, tracking: str, leaving: Leaving) -> Any:
    verdict = facts.verdict
    said = [sr.QualitativeEvaluation(_PRESENCE, _SAYS[verdict.finding])] if verdict.finding else []
    if verdict.certainty is not None:
        said.append(sr.QualitativeEvaluation(_CERTAINTY, _SURE[verdict.certainty]))
    group = sr.MeasurementsAndQualitativeEvaluations(
        tracking_identifier=sr.TrackingIdentifier(uid=tracking, identifier="Verdict of the reader"),
        finding_type=_PNEUMONIA,
        finding_sites=[sr.FindingSite(codes.SCT.Lung)],
        qualitative_evaluations=said,
        source_images=[image],
    )
    if leaving.disguise is None:
        words = [other_words(flag) for flag in verdict.other_findings]
        texts = [("Reason", verdict.reason), ("Note", verdict.note), *(("Other finding", each) for each in words)]
        for name, text in texts:
            if text:
                item = sr.TextContentItem(
                    codes.DCM.Comment, f"{name}: {dicom_text(text, 1000)}", hd.sr.RelationshipTypeValues.CONTAINS
                )
                group[0].ContentSequence.append(item)
    return group


def _other(flag: str, image: Any, tracking: str) -> Any:
    return sr.MeasurementsAndQualitativeEvaluations(
        tracking_identifier=sr.TrackingIdentifier(uid=tracking, identifier="Other finding of the reader"),
        finding_type=_OTHERS[OtherFinding(flag)],
        qualitative_evaluations=[sr.QualitativeEvaluation(_PRESENCE, _SAYS[Finding.PNEUMONIA])],
        source_images=[image],
    )


def _of_the_model(score: Score, image: Any, film: Reference, size: tuple[int, int], make: Any, seed: str) -> list[Any]:
    name, _, version = dicom_text(score.model_name, 64).rpartition(" ")
    algorithm = sr.AlgorithmIdentification(name or version or "model", version or "1", [score.model_sha256])
    likelihood = sr.Measurement(
        codes.DCM.CertaintyOfFinding, round(100 * score.likelihood, 2), _PERCENT, algorithm_id=algorithm
    )
    groups: list[Any] = [
        sr.MeasurementsAndQualitativeEvaluations(
            tracking_identifier=sr.TrackingIdentifier(uid=make(f"score {seed}"), identifier="Likelihood by the model"),
            finding_type=_PNEUMONIA,
            algorithm_id=algorithm,
            measurements=[likelihood],
            qualitative_evaluations=[sr.QualitativeEvaluation(_CALL, _CALLS[score.call])],
            source_images=[image],
        )
    ]
    for number, each in enumerate(score.explanation.regions if score.explanation else (), 1):
        box = (each.left, each.top, each.width, each.height)
        weight = sr.Measurement(codes.DCM.CertaintyOfFeature, round(100 * each.weight, 2), _PERCENT)
        tracking = make(f"box {number} {seed}")
        groups.append(
            _region(box, f"Model's box {number}", codes.DCM.Opacity, film, size, tracking, [weight], algorithm)
        )
    return groups


def _region(
    box: Box,
    name: str,
    finding: Any,
    film: Reference,
    size: tuple[int, int],
    tracking: str,
    measurements: list[Any] | None = None,
    algorithm: Any = None,
) -> Any:
    """A box as a closed line in pixels of the film as it is stored (PS3.3 C.18.6: column, then row)."""
    left, top, width, height = (share * size[axis % 2] for axis, share in enumerate(box))
    right, bottom = min(left + width, size[0]), min(top + height, size[1])
    corners = np.array([(left, top), (right, top), (right, bottom), (left, bottom), (left, top)], np.float64)
    return sr.PlanarROIMeasurementsAndQualitativeEvaluations(
        tracking_identifier=sr.TrackingIdentifier(uid=tracking, identifier=name),
        referenced_region=sr.ImageRegion(
            sr.GraphicTypeValues.POLYLINE, corners, sr.SourceImageForRegion(film[0], film[2])
        ),
        finding_type=finding,
        measurements=measurements,
        algorithm_id=algorithm,
    )
