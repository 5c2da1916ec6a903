"""The garbage collector is paused, and then as it was."""

import gc

import pytest
from ptce import collector


def test_nothing_is_collected_meanwhile() -> None:
    with collector.paused():
        assert not gc.isenabled()
        with collector.paused():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_is_as_before_after_an_error() -> None:
    with pytest.raises(KeyError), collector.paused():
        raise KeyError
    assert gc.isenabled()


def test_one_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        with collector.paused():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_what_is_kept_is_looked_through_no_more() -> None:
    made = [[] for _ in range(1000)]
    try:
        collector.keep()
        assert not any(held is made for held in gc.get_objects())
    finally:
        gc.unfreeze()
    assert any(held is made for held in gc.get_objects())
