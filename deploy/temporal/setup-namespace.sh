#!/bin/sh
# Makes the namespace and its search attributes; harmless to repeat. Attributes hold no personal data.
set -eu
namespace=dondoc
temporal operator namespace describe --namespace "$namespace" >/dev/null 2>&1 ||
  temporal operator namespace create --namespace "$namespace" --retention 30d
attribute() {
  temporal operator search-attribute create --namespace "$namespace" --name "$1" --type "$2"
}
attribute DondocPlan Keyword
attribute DondocUnit KeywordList
attribute DondocStatus Keyword
attribute DondocDueAt Datetime
